//! Finding an item from what someone types.
