"""The small models of papers: what a list, an order, a sheet or a card says, worked out from a revision and a view."""
