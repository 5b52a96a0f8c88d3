//! What staff do: logging in, keeping a town's lists, looking up its duties and what was asked in vain. The session is a
//! cookie that no script sees.

use contract::drafts::FILE_NAME;
use contract::lists::{DUTIES, DutyLists};
use contract::misses::{MISSES, MissRow, SETTLE, Settle};
use contract::revisions::{
    APPLY, Apply, DryRun, EXPORT, KIND, REVISIONS, ROLL_BACK, Revision, RollBack, TRY,
};
use contract::staff::{LOG_IN, LOG_OUT, LogIn, Staff, WHO};
use js_sys::encode_uri_component;

use super::{Reply, ask, call, call_asking, upload};

/// A name and a value of a query.
type Asked<'a> = (&'a str, &'a str);

/// Logs in.
pub(crate) async fn log_in(wish: &LogIn) -> Reply<Staff> {
    call(&LOG_IN, &[], &[], wish).await
}

/// Who is logged in.
pub(crate) async fn who() -> Reply<Staff> {
    call(&WHO, &[], &[], &()).await
}

/// Logs out.
pub(crate) async fn log_out() -> Reply<()> {
    call(&LOG_OUT, &[], &[], &()).await
}

/// Tries a file as a town's list; the query's names are `contract::revisions`'.
pub(crate) async fn try_list(
    town: &str,
    query: &[Asked<'_>],
    file: &web_sys::File,
) -> Reply<DryRun> {
    let name = String::from(encode_uri_component(&file.name()));
    upload(&TRY, &[town], query, &[(FILE_NAME, &name)], file).await
}

/// Applies what was tried.
pub(crate) async fn apply(town: &str, kind: &str, wish: &Apply) -> Reply<Revision> {
    call_asking(&APPLY, &[town], &[(KIND, kind)], wish).await
}

/// The revisions, newest first.
pub(crate) async fn revisions(town: &str, kind: &str) -> Reply<Vec<Revision>> {
    ask(&REVISIONS, &[town], &[(KIND, kind)]).await
}

/// Makes an older revision the newest again.
pub(crate) async fn roll_back(
    town: &str,
    kind: &str,
    number: u32,
    wish: &RollBack,
) -> Reply<Revision> {
    let number = number.to_string();
    call_asking(&ROLL_BACK, &[town, &number], &[(KIND, kind)], wish).await
}

/// Where a list or a difference is got as a file, by the browser itself.
pub(crate) fn file_address(town: &str, file: &str, query: &[Asked<'_>]) -> String {
    EXPORT.asking(&[town, file], query)
}

/// A town's lists for staff on a day.
pub(crate) async fn duties(query: &[Asked<'_>]) -> Reply<DutyLists> {
    ask(&DUTIES, &[], query).await
}

/// What was asked in vain, the most frequent first.
pub(crate) async fn misses(town: &str) -> Reply<Vec<MissRow>> {
    ask(&MISSES, &[town], &[]).await
}

/// Takes words off that list.
pub(crate) async fn settle(town: &str, words: &str) -> Reply<()> {
    let words = words.to_owned();
    call(&SETTLE, &[town], &[], &Settle { words }).await
}
