"""What can be claimed: one file a kind, each reading mentions of its own out of a Reading."""
