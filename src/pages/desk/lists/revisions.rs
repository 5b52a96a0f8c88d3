//! The revisions of a list: who applied what, when, on which document; each can be got out and made the newest again.

use contract::revisions::{ALL, KIND, Origin, REVISION, Revision};
use domain::calendar::local_date;
use leptos::prelude::*;
use ui::{Badge, Button, ButtonKind, Table, TableKind, Tone};

use super::Chosen;
use super::done::Done;
use super::restoring::Restoring;
use crate::api::{self, Reply};
use crate::i18n::{date, say};
use crate::pages::desk::focus;
use crate::pages::parts::failed::loaded;

/// What the catalogue's files say, which is there without being applied.
const FILES: u32 = 0;

/// The table.
#[component]
pub(super) fn Revisions(
    /// The list.
    chosen: Chosen,
    /// Its revisions, newest first.
    revisions: LocalResource<Reply<Vec<Revision>>>,
    /// When another was made.
    #[prop(into)]
    on_made: Callback<Revision>,
) -> impl IntoView {
    let restoring = RwSignal::new(None::<u32>);
    let restored = RwSignal::new(None::<Revision>);
    let ask = Callback::new(move |number| {
        restored.set(None);
        restoring.set(Some(number));
        focus::soon("restore-number");
    });
    let made = Callback::new(move |revision: Revision| {
        restoring.set(None);
        restored.set(Some(revision.clone()));
        on_made.run(revision);
    });
    let asking = move || {
        let close = move |()| restoring.set(None);
        let number = restoring.get();
        number.map(|number| view! { <Restoring chosen number on_made=made on_close=close/> })
    };
    let done = move || {
        restored
            .get()
            .map(|revision| view! { <Done chosen revision/> })
    };
    let draw = move |revisions: Vec<Revision>| view! { <Rows chosen revisions ask/> };
    view! {
        <section class="stack" aria-labelledby="revisions">
            <h2 class="section-title" id="revisions">{say!(keeping.revisions)}</h2>
            {done}
            {asking}
            {loaded(revisions, draw)}
        </section>
    }
}

#[component]
fn Rows(chosen: Chosen, revisions: Vec<Revision>, ask: Callback<u32>) -> impl IntoView {
    let newest = revisions.first().map_or(FILES, |revision| revision.number);
    let rows: Vec<_> = revisions
        .into_iter()
        .map(|revision| {
            let number = revision.number;
            view! {
                <tr>
                    <td class="no-wrap">{say!(keeping.revision_number, number)}{in_use(number == newest)}</td>
                    <td>
                        <span class="no-wrap">{date::day(local_date(revision.made_at))}</span><br/>
                        <span class="soft">{date::time(revision.made_at)}" · "{revision.made_by}</span>
                    </td>
                    <td data-label=say!(keeping.paper)>{revision.document.number}<br/><span class="soft">{revision.document.title}</span></td>
                    <td data-label=say!(keeping.origin)>{origin(&revision.origin)}</td>
                    <td>
                        {say!(keeping.extent_rows, rows = revision.rows)}<br/>
                        <span class="soft no-wrap">{say!(keeping.extent_from, day = date::day(revision.counts_from))}</span>
                    </td>
                    <td><Actions chosen number ask=(number != newest).then_some(ask)/></td>
                </tr>
            }
        })
        .collect();
    let columns = vec![
        say!(keeping.revision),
        say!(keeping.made),
        say!(keeping.paper),
        say!(keeping.origin),
        say!(keeping.extent),
        say!(keeping.actions),
    ];
    view! {
        <Table columns kind=TableKind::NamedCards>
            {rows}
            <tr>
                <td class="no-wrap">{say!(keeping.files_revision)}{in_use(newest == FILES)}</td>
                <td colspan="4">{say!(keeping.files_text)}</td>
                <td><Actions chosen number=FILES ask=(newest != FILES).then_some(ask)/></td>
            </tr>
        </Table>
    }
}

fn in_use(is_newest: bool) -> impl IntoView {
    is_newest.then(|| view! { <br/><Badge tone=Tone::Good>{say!(keeping.in_use)}</Badge> })
}

fn origin(origin: &Origin) -> impl IntoView + use<> {
    match origin {
        Origin::File { name, counts, .. } => {
            let (added, changed, withdrawn) = (counts.new, counts.changed, counts.withdrawn);
            let counts = say!(keeping.origin_counts, added, changed, withdrawn);
            view! { <span class="file-name">{name.clone()}</span><br/><span class="soft">{counts}</span> }
                .into_any()
        }
        Origin::Revision { number: FILES } => say!(keeping.origin_files).into_any(),
        Origin::Revision { number } => say!(keeping.origin_revision, number).into_any(),
    }
}

/// What can be done with a revision; the newest one is in use already.
#[component]
fn Actions(chosen: Chosen, number: u32, ask: Option<Callback<u32>>) -> impl IntoView {
    let which = move || match number {
        FILES => say!(keeping.files_revision),
        number => say!(keeping.revision_number, number),
    };
    let query = [
        (KIND, chosen.kind()),
        (REVISION, &number.to_string()),
        (ALL, "true"),
    ];
    let file = api::keeping::file_address(&chosen.town(), "list.xlsx", &query);
    let restore = ask.map(|ask| {
        view! {
            <Button kind=ButtonKind::Quiet on_press=move |_| ask.run(number)>
                {say!(keeping.restore)}<span class="visually-hidden">{which()}</span>
            </Button>
        }
    });
    view! {
        <div class="cluster">
            <a class=ButtonKind::Quiet.class() href=file download="">
                {say!(keeping.download_this)}<span class="visually-hidden">{which()}</span>
            </a>
            {restore}
        </div>
    }
}
