//! The lists a town keeps, for those who keep them.

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use contract::drafts::FILE_NAME;
use contract::revisions::{Apply, COLUMNS, DryRun, Origin, ROWS_MOST, Revision, RollBack};
use contract::{ApiError, Missing};
use jiff::civil::Date;
use lists::{Cap, ListKind, Mapping, Names, Outcome, Scope, State as ListState};
use percent_encoding::percent_decode_str;
use serde::Deserialize;

use crate::app::Shared;
use crate::asked::Asks;
use crate::failure::Failure;
use crate::proposals::Proposal;
use crate::sent::{Sent, header_text};
use crate::town_lists::{self, Made, Trial};
use crate::{chance, secrets, store};

mod export;
mod kept;

pub use export::export_list;
use kept::Kept;
pub(super) use kept::KeptTown;

/// What an address says about a file that is tried.
#[derive(Deserialize)]
pub struct Tried {
    #[serde(default)]
    part: bool,
    sheet: Option<String>,
    header_row: Option<u32>,
    columns: Option<String>,
    on: Option<Date>,
}

impl Tried {
    fn trial(self, kind: ListKind) -> Result<Trial, Failure> {
        let columns = self.columns.unwrap_or_default();
        let said = columns.split(',').filter(|said| !said.trim().is_empty());
        let columns = town_lists::columns(kind, said);
        let columns = columns.map_err(|said| Failure::bad_request(format!("{COLUMNS}: {said}")))?;
        Ok(Trial {
            scope: match self.part {
                true => Scope::Part,
                false => Scope::Whole,
            },
            sheet: self.sheet,
            mapping: Mapping {
                header_row: self.header_row,
                columns,
            },
        })
    }
}

/// Tries a file: says what applying it would do, and does nothing.
pub async fn try_list(
    State(app): State<Shared>,
    kept: Kept,
    Asks(tried): Asks<Tried>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<DryRun>, Failure> {
    let counts_from = tried.on.unwrap_or_else(|| app.today());
    let trial = tried.trial(kept.which.kind)?;
    let most = Cap::FileBytes.most();
    let bytes = axum::body::to_bytes(body, most).await;
    let bytes = bytes.map_err(|_| ApiError::TooLarge {
        most_bytes: most as u64,
    })?;
    let mut db = app.store.read().await?;
    let (beside, current) = town_lists::current(&mut db, &app.catalogue, &kept.which).await?;
    drop(db);
    let file_hash = secrets::hash(&bytes);
    let Kept {
        which,
        loaded,
        account,
    } = kept;
    // A large list takes seconds, in which others are to be answered.
    let worked = tokio::task::spawn_blocking(move || {
        let names = Names::of(&loaded.catalogue, &loaded.town.town.code);
        trial.of(&bytes, &current, &names.unwrap_or_default(), counts_from)
    });
    let outcome = worked
        .await
        .map_err(|error| Failure::Broken(error.to_string()))?;
    let outcome = outcome.map_err(|unread| ApiError::ListUnreadable {
        refusal: unread.why,
        layout: unread.layout,
    })?;
    let token = chance::secret()?;
    let said = said(&outcome, &token, beside);
    app.proposals.keep(Proposal {
        token_hash: secrets::hash(&token),
        which,
        account,
        tried_at: app.now(),
        beside,
        counts_from,
        file_name: file_name(&headers),
        file_hash,
        outcome,
    });
    Ok(Json(said))
}

fn said(outcome: &Outcome, token: &str, beside: u32) -> DryRun {
    let mut report = outcome.report.clone();
    report
        .rows
        .sort_by_key(|row| std::cmp::Reverse(row.weight()));
    let rows_left_out = report.rows.len().saturating_sub(ROWS_MOST);
    report.rows.truncate(ROWS_MOST);
    DryRun {
        token: token.to_owned(),
        beside,
        state: outcome.report.state(),
        report,
        rows_left_out,
    }
}

fn file_name(headers: &HeaderMap) -> String {
    let name = header_text(headers, FILE_NAME).unwrap_or_default();
    let name = percent_decode_str(name).decode_utf8_lossy();
    name.chars().filter(|c| !c.is_control()).take(120).collect()
}

/// Applies what was tried, as one revision or not at all.
pub async fn apply_list(
    State(app): State<Shared>,
    Kept { which, account, .. }: Kept,
    Sent(apply): Sent<Apply>,
) -> Result<Json<Revision>, Failure> {
    let (hash, now) = (secrets::hash(&apply.token), app.now());
    let found = app.proposals.take(&hash, &which, &account, now);
    let proposal = found.ok_or_else(|| Failure::missing(Missing::DryRun))?;
    let made = Made {
        at: now,
        by: account,
        document: apply.document,
        counts_from: proposal.counts_from,
    };
    let state = proposal.outcome.report.state();
    let accepted = match state {
        ListState::Doubtful => apply.accept_doubtful,
        state => state != ListState::Wrong,
    };
    if !accepted || made.is_allowed().is_err() {
        // It may be applied still, once this is made good.
        app.proposals.keep(proposal);
        made.is_allowed()?;
        return Err(ApiError::ListNotAccepted { state }.into());
    }
    let origin = Origin::File {
        name: proposal.file_name,
        hash: proposal.file_hash,
        counts: proposal.outcome.report.counts,
    };
    let list = proposal.outcome.accept(apply.accept_doubtful);
    let list = list.map_err(|_| ApiError::ListNotAccepted { state })?;
    let mut db = app.store.write().await?;
    let revision = town_lists::keep(&mut db, &which, proposal.beside, &list, origin, made).await?;
    app.store.commit(db).await?;
    town_lists::refresh(&app).await;
    Ok(Json(revision))
}

/// The revisions of a town's list, newest first.
pub async fn list_revisions(
    State(app): State<Shared>,
    Kept { which, .. }: Kept,
) -> Result<Json<Vec<Revision>>, Failure> {
    let mut db = app.store.read().await?;
    store::lists::revisions(&mut db, &which).await.map(Json)
}

/// The revision that an address names.
#[derive(Deserialize)]
pub struct Numbered {
    revision: u32,
}

/// Makes an older revision the newest again.
pub async fn roll_back(
    State(app): State<Shared>,
    Kept { which, account, .. }: Kept,
    Path(Numbered { revision: number }): Path<Numbered>,
    Sent(asked): Sent<RollBack>,
) -> Result<Json<Revision>, Failure> {
    let made = Made {
        at: app.now(),
        by: account,
        document: asked.document,
        counts_from: app.today(),
    };
    let mut db = app.store.write().await?;
    let revision = town_lists::roll_back(&mut db, &app.catalogue, &which, number, made).await?;
    app.store.commit(db).await?;
    town_lists::refresh(&app).await;
    Ok(Json(revision))
}
