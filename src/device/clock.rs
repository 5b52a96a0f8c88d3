//! The browser's clock and its chance, the only places that ask for either.

use jiff::Timestamp;
use leptos::prelude::window;

/// Now, as this machine believes.
pub(crate) fn now() -> Timestamp {
    let milliseconds = js_sys::Date::now();
    // A double holds the milliseconds of this era exactly.
    Timestamp::from_millisecond(milliseconds as i64).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A name for one attempt that no other attempt bears.
pub(crate) fn attempt() -> String {
    let mut bytes = [0u8; 16];
    let drawn = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    match drawn {
        Ok(_) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        // Without the browser's generator: still different for every attempt at every instant.
        Err(_) => format!("{:x}-{:x}", js_sys::Math::random().to_bits(), js_sys::Date::now().to_bits()),
    }
}
