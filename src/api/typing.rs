//! What the letters pressed on a kiosk's screen may mean.

use gloo_net::http::Request;
use typing::Table;

use super::{Failure, Reply};

/// A file like the app's own, not an endpoint: it is the same in every town.
const TABLE: &str = "/typing.txt";

/// The table of characters; only a kiosk asks for it.
pub(crate) async fn table() -> Reply<Table> {
    let answer = Request::get(TABLE)
        .send()
        .await
        .map_err(|_| Failure::Offline)?;
    match answer.text().await {
        Ok(text) if answer.ok() => Ok(Table::parse(&text)),
        _ => Err(Failure::Unreadable),
    }
}
