//! That a revision was made, and where to see what is said now.

use contract::revisions::{Origin, Revision};
use contract::towns::{FROM, ON, TO, TOWN};
use leptos::prelude::*;
use lists::ListKind;
use ui::{Notice, Tone};

use super::Chosen;
use crate::i18n::{date, say};
use crate::pages::desk::duties::SHOW;
use crate::routes;

/// The remark.
#[component]
pub(super) fn Done(chosen: Chosen, revision: Revision) -> impl IntoView {
    let number = revision.number;
    let title = match revision.origin {
        Origin::File { .. } => say!(keeping.applied, number),
        Origin::Revision { .. } => say!(keeping.restored, number),
    };
    let (rows, day) = (revision.rows, date::day(revision.counts_from));
    let (href, words) = match chosen.kind {
        ListKind::Items => (changes(&revision), say!(keeping.see_changes)),
        kind => (duties(&revision, kind), say!(keeping.see_duties)),
    };
    view! {
        <Notice tone=Tone::Good announced=true title=Some(title)>
            <p>{say!(keeping.applied_text, rows, day)}</p>
            <p><a href=href>{words}</a></p>
        </Notice>
    }
}

/// What the list says on its first day and did not say the day before.
fn changes(revision: &Revision) -> String {
    let to = revision.counts_from;
    let from = to.yesterday().unwrap_or(to);
    let query = [
        (TOWN, revision.town.to_string()),
        (FROM, from.to_string()),
        (TO, to.to_string()),
    ];
    routes::with_query(routes::CHANGES, &query)
}

/// The list on its first day, as staff look it up.
fn duties(revision: &Revision, kind: ListKind) -> String {
    let query = [
        (TOWN, revision.town.to_string()),
        (ON, revision.counts_from.to_string()),
        (SHOW, kind.word().to_owned()),
    ];
    routes::with_query(routes::DUTIES, &query)
}
