"""How three networks train in a thread of their own, and what is known of them."""
