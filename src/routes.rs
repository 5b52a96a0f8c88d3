//! Every page's address, spelled once.

/// The lookup.
pub(crate) const HOME: &str = "/";
/// Everything by theme and body.
pub(crate) const BROWSE: &str = "/browse";
/// Following a submission.
pub(crate) const TRACK: &str = "/track";

/// The lookup with something typed.
pub(crate) fn search(query: &str) -> String {
    if query.is_empty() {
        return HOME.to_owned();
    }
    format!("/?q={}", encoded(query))
}

/// An item's page.
pub(crate) fn item(code: &str) -> String {
    format!("/item/{}", encoded(code))
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
