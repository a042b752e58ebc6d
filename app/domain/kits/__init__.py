"""What travels between laptops: bundles and the shares of a panel's key."""
