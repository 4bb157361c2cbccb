"""For all tests: what hypothesis finds must not hang on how busy the machine is."""

from hypothesis import HealthCheck, settings

settings.register_profile("house", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("house")
