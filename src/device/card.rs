//! The ID card reader of a machine in the hall. The machine's own software offers it to the page as
//! `window.yichuangDevices.readIdCard()`; `docs/devices.md` says what that has to answer.

use domain::id_card::IdCard;
use js_sys::{Function, JSON, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

const DEVICES: &str = "yichuangDevices";
const READ_ID_CARD: &str = "readIdCard";

/// Whether there is a reader.
pub(crate) fn is_there() -> bool {
    reader().is_some()
}

/// Waits for a card and reads it; nothing if that did not work, whatever the reason.
pub(crate) async fn read() -> Option<IdCard> {
    let (devices, read) = reader()?;
    let reading: Promise = read.call0(&devices).ok()?.dyn_into().ok()?;
    let card = JsFuture::from(reading).await.ok()?;
    let json = String::from(JSON::stringify(&card).ok()?);
    serde_json::from_str(&json).ok()
}

fn reader() -> Option<(JsValue, Function)> {
    let devices = Reflect::get(&window(), &DEVICES.into()).ok()?;
    let read = Reflect::get(&devices, &READ_ID_CARD.into()).ok()?;
    Some((devices, read.dyn_into().ok()?))
}
