from visitplanner.model import Visit
from visitplanner.shapes import fields
from visitplanner.store.kinds import COLLECTIONS, subtree
from visitplanner.store.tables import all_tables, visit_table


def test_every_fact_with_an_id_is_a_kind() -> None:
    with_id = {field.name for field in fields(Visit) if field.kind == "fact" and hasattr(field.of, "id")}
    assert set(COLLECTIONS.values()) == with_id
    assert {table.name for table in visit_table().children if table.key[-1] == "id"} == set(COLLECTIONS)


def test_a_kind_has_its_own_tables_and_those_of_its_parts() -> None:
    assert [table.name for table in subtree("delegation")] == [
        "delegation", "delegation_head", "delegation_member", "delegation_member_presence", "delegation_presence",
        "delegation_assignment", "delegation_note",
    ]  # fmt: skip
    assert {table.name for kind in COLLECTIONS for table in subtree(kind)} < {table.name for table in all_tables()}
