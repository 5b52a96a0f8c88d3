//! The lookup through its front door. All but the properties also run as Wasm.

#[cfg(not(target_arch = "wasm32"))]
mod anything;
mod find;
mod pack;
mod town;
mod wishes;
