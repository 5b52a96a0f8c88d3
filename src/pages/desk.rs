//! Behind the window: what staff keep and look up. A part of its own, see `later`; not at a kiosk.

mod address;
mod days;
pub(crate) mod duties;
mod focus;
mod hall;
pub(crate) mod lists;
mod login;
mod mending;
pub(crate) mod missed;
mod note;
mod staff_bar;
mod staffed;
pub(crate) mod start;
mod tabs;
mod town;
