//! The elder view: larger, fewer, plainer. The style does it; here is the switch.

use leptos::prelude::*;

use super::{Device, preference};

const KEY: &str = "view";
const ELDER: &str = "elder";

/// Turns the elder view on or off, and remembers it.
pub(crate) fn toggle(device: Device) {
    let on = !device.elder.get_untracked();
    preference::keep(KEY, if on { ELDER } else { "" });
    device.elder.set(on);
}

/// Whether it was on the last time.
pub(super) fn remembered() -> bool {
    preference::kept(KEY).as_deref() == Some(ELDER)
}

/// Sets an attribute of `<html>`, or takes it away.
pub(crate) fn mark(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Neither call fails on a well-formed name.
        let _ = match value {
            "" => root.remove_attribute(name),
            value => root.set_attribute(name, value),
        };
    }
}
