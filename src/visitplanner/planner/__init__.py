"""What users do, one function each: they take the database and the time as arguments, and the rooms below do the work."""
