//! The browser's chance: a name for one attempt to do one thing.

use leptos::prelude::window;

/// A name that no other attempt bears.
pub(crate) fn attempt() -> String {
    let mut bytes = [0u8; 16];
    let drawn = window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    match drawn {
        Ok(_) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        // Without the browser's generator: still different for every attempt at every instant.
        Err(_) => format!(
            "{:x}-{:x}",
            js_sys::Math::random().to_bits(),
            js_sys::Date::now().to_bits()
        ),
    }
}
