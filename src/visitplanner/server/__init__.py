"""Feeds and pages over HTTP (docs/server.md). The sole home of falcon and granian."""
