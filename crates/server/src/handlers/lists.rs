//! The list a town keeps, for those who keep it.

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use contract::drafts::FILE_NAME;
use contract::revisions::{Apply, DryRun, Origin, ROWS_MOST, Revision, RollBack};
use contract::{ApiError, Missing};
use domain::key::TownCode;
use jiff::ToSpan;
use jiff::civil::Date;
use lists::{Cap, Outcome, Scope, State as ListState, Table, csv, difference, workbook};
use percent_encoding::percent_decode_str;
use serde::Deserialize;

use crate::app::{App, Shared};
use crate::failure::Failure;
use crate::proposals::Proposal;
use crate::sent::{Sent, header_text};
use crate::staff::LoggedIn;
use crate::town_lists::{self, Made, Trial};
use crate::{chance, secrets, store};

/// What an address says about a file that is tried.
#[derive(Deserialize)]
pub struct Tried {
    #[serde(default)]
    part: bool,
    sheet: Option<String>,
    on: Option<Date>,
}

/// Tries a file: says what applying it would do, and does nothing.
pub async fn try_list(
    State(app): State<Shared>,
    staff: LoggedIn,
    Path(town): Path<String>,
    Query(tried): Query<Tried>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<DryRun>, Failure> {
    let town = kept_by(&app, &staff, town)?;
    let most = Cap::FileBytes.most();
    let bytes = axum::body::to_bytes(body, most).await;
    let bytes = bytes.map_err(|_| ApiError::TooLarge {
        most_bytes: most as u64,
    })?;
    let mut db = app.store.read().await?;
    let (beside, current) = town_lists::current(&mut db, &app.catalogue, &town).await?;
    drop(db);
    let counts_from = tried.on.unwrap_or_else(|| app.today());
    let trial = Trial {
        scope: if tried.part {
            Scope::Part
        } else {
            Scope::Whole
        },
        sheet: tried.sheet,
        ..Trial::default()
    };
    let file_hash = secrets::hash(&bytes);
    // A large list takes seconds, in which others are to be answered.
    let worked = tokio::task::spawn_blocking(move || trial.of(&bytes, &current, counts_from));
    let outcome = worked
        .await
        .map_err(|error| Failure::Broken(error.to_string()))?;
    let outcome = outcome.map_err(|refusal| ApiError::ListUnreadable { refusal })?;
    let token = chance::secret()?;
    let said = said(&outcome, &token, beside);
    app.proposals.keep(Proposal {
        token_hash: secrets::hash(&token),
        town,
        account: staff.0.account,
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
    staff: LoggedIn,
    Path(town): Path<String>,
    Sent(apply): Sent<Apply>,
) -> Result<Json<Revision>, Failure> {
    let town = kept_by(&app, &staff, town)?;
    let (hash, now) = (secrets::hash(&apply.token), app.now());
    let account = staff.0.account;
    let found = app.proposals.take(&hash, &town, &account, now);
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
    let revision = town_lists::keep(&mut db, &town, proposal.beside, &list, origin, made).await?;
    app.store.commit(db).await?;
    town_lists::refresh(&app).await;
    Ok(Json(revision))
}

/// The revisions of a town's list, newest first.
pub async fn list_revisions(
    State(app): State<Shared>,
    staff: LoggedIn,
    Path(town): Path<String>,
) -> Result<Json<Vec<Revision>>, Failure> {
    let town = kept_by(&app, &staff, town)?;
    let mut db = app.store.read().await?;
    store::lists::revisions(&mut db, &town).await.map(Json)
}

/// Makes an older revision the newest again.
pub async fn roll_back(
    State(app): State<Shared>,
    staff: LoggedIn,
    Path((town, number)): Path<(String, u32)>,
    Sent(asked): Sent<RollBack>,
) -> Result<Json<Revision>, Failure> {
    let town = kept_by(&app, &staff, town)?;
    let made = Made {
        at: app.now(),
        by: staff.0.account,
        document: asked.document,
        counts_from: app.today(),
    };
    let mut db = app.store.write().await?;
    let revision = town_lists::roll_back(&mut db, &app.catalogue, &town, number, made).await?;
    app.store.commit(db).await?;
    town_lists::refresh(&app).await;
    Ok(Json(revision))
}

/// What an address says about the list that is got out.
#[derive(Deserialize)]
pub struct Exported {
    on: Option<Date>,
    revision: Option<u32>,
    #[serde(default)]
    all: bool,
    from: Option<Date>,
    to: Option<Date>,
}

/// A town's list, or the difference between two days, as a file.
pub async fn export_list(
    State(app): State<Shared>,
    staff: LoggedIn,
    Path((town, file)): Path<(String, String)>,
    Query(asked): Query<Exported>,
) -> Result<Response, Failure> {
    let town = kept_by(&app, &staff, town)?;
    let mut db = app.store.read().await?;
    let list = match asked.revision {
        Some(number) => town_lists::revision(&mut db, &app.catalogue, &town, number).await?,
        None => town_lists::current(&mut db, &app.catalogue, &town).await?.1,
    };
    drop(db);
    let today = app.today();
    let (table, day) = match file.split('.').next() {
        Some("list") if asked.all => (Table::list(&list), today),
        Some("list") => {
            let on = asked.on.unwrap_or(today);
            (Table::list(&list.on(on)), on)
        }
        Some("difference") => {
            let to = asked.to.unwrap_or(today);
            let from = asked.from.unwrap_or_else(|| to.saturating_sub(1.year()));
            let (before, after) = (list.on(from), list.on(to));
            (Table::difference(&difference(&before, &after)), to)
        }
        _ => return Err(Failure::missing(Missing::Path)),
    };
    let (kind, bytes) = match file.rsplit_once('.') {
        Some((_, "csv")) => ("text/csv; charset=utf-8", csv(&table)),
        Some((_, "xlsx")) => {
            let book = workbook(&table, town.as_str());
            let book = book.map_err(|error| Failure::Broken(error.to_string()))?;
            (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                book,
            )
        }
        _ => return Err(Failure::missing(Missing::Path)),
    };
    let name = format!("attachment; filename=\"{town}-{day}-{file}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, bytes).into_response())
}

/// The town, if there is one of this code and they keep its list.
pub(super) fn kept_by(app: &App, staff: &LoggedIn, town: String) -> Result<TownCode, Failure> {
    let code = TownCode::new(town);
    staff.keeps_list(&code)?;
    match app.catalogue.town(code.as_str()) {
        Some(_) => Ok(code),
        None => Err(Failure::missing(Missing::Town)),
    }
}
