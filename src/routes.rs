//! Every page's address, spelled once.

use contract::towns::ON;

/// The lookup.
pub(crate) const HOME: &str = "/";
/// Everything by theme and body.
pub(crate) const BROWSE: &str = "/browse";
/// What differs between two lists.
pub(crate) const CHANGES: &str = "/changes";
/// The towns of this server.
pub(crate) const TOWNS: &str = "/towns";
/// Following a submission.
pub(crate) const TRACK: &str = "/track";
/// Where staff begin.
pub(crate) const DESK: &str = "/desk";
/// The lists a town keeps.
pub(crate) const LISTS: &str = "/desk/lists";
/// Who answers for what.
pub(crate) const DUTIES: &str = "/desk/duties";
/// What was asked in vain.
pub(crate) const MISSED: &str = "/desk/missed";

/// The lookup with something typed.
pub(crate) fn search(query: &str) -> String {
    search_on(query, "")
}

/// The same with the answers of another day.
pub(crate) fn search_on(query: &str, on: &str) -> String {
    with_query(HOME, &[("q", query.to_owned()), (ON, on.to_owned())])
}

/// An item's page.
pub(crate) fn item(code: &str) -> String {
    format!("/item/{}", encoded(code))
}

/// An item's page as it was on a day.
pub(crate) fn item_on(code: &str, on: jiff::civil::Date) -> String {
    format!("{}?on={on}", item(code))
}

/// The lookup of another town; none for the one that the server serves first.
pub(crate) fn in_town(code: &str) -> String {
    format!("/?town={}", encoded(code))
}

/// A bundle: its questions, then its plan.
pub(crate) fn bundle(id: &str) -> String {
    format!("/bundle/{}", encoded(id))
}

/// One page of a draft.
pub(crate) fn apply(draft: &str, page: &str) -> String {
    format!("/apply/{}/{}", encoded(draft), encoded(page))
}

/// All answers of a draft.
pub(crate) fn check(draft: &str) -> String {
    apply(draft, "check")
}

/// A receipt.
pub(crate) fn sent(receipt: &str) -> String {
    format!("/sent/{}", encoded(receipt))
}

/// Following this submission.
pub(crate) fn track(receipt: &str) -> String {
    format!("/track?receipt={}", encoded(receipt))
}

/// The page with another query; names without a value are left out.
pub(crate) fn with_query(path: &str, query: &[(&str, String)]) -> String {
    let pairs: Vec<String> = query
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    match pairs.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", pairs.join("&")),
    }
}

fn encoded(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}
