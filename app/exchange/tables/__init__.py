"""Tables read from CSV and XLSX, and written safe to open in a spreadsheet."""
