"""People, items and the visit for other programs: tables and vCards, from a view, so that a level sees only its own."""

from visitplanner.exports.records import ItemRecord, PersonRecord, Records, records
from visitplanner.exports.tables import items_table, people_table, visit_table
from visitplanner.exports.vcards import write_vcards

__all__ = ["ItemRecord", "PersonRecord", "Records", "items_table", "people_table", "records", "visit_table", "write_vcards"]
