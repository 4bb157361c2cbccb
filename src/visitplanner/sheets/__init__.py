"""Rows of cells from CSV and XLSX files, and tables to them. The sole home of openpyxl and csv."""

from visitplanner.sheets.cells import Book, Fault, Row, Sheet, column_letters, column_number
from visitplanner.sheets.reading import read_book, read_book_file
from visitplanner.sheets.tables import Cell, Column, Table
from visitplanner.sheets.writing import write_csv, write_xlsx

__all__ = [
    "Book", "Cell", "Column", "Fault", "Row", "Sheet", "Table", "column_letters", "column_number", "read_book",
    "read_book_file", "write_csv", "write_xlsx",
]  # fmt: skip
