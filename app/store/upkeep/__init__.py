"""What keeps the file well: backups, check, restore, erasing."""
