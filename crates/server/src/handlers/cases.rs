//! Cases, for staff.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::staff::{CaseFile, CaseRow};
use contract::{ApiError, Missing};
use domain::case::{Case, CaseNumber, Move, Role};
use sqlx::SqliteConnection;

use super::submissions::idempotency_key;
use crate::app::{App, Shared};
use crate::catalogue_files::Loaded;
use crate::chain::Chain;
use crate::failure::Failure;
use crate::sent::Sent;
use crate::staff::LoggedIn;
use crate::store::cases::Content;
use crate::store::files::Owner;
use crate::store::{self, term};
use crate::{secrets, uploaded, words};

/// The cases of the bodies one may see, newest last.
pub async fn list_cases(
    State(app): State<Shared>,
    staff: LoggedIn,
) -> Result<Json<Vec<CaseRow>>, Failure> {
    let mut db = app.store.read().await?;
    let towns = store::submissions::towns(&mut db).await?;
    let mut rows = Vec::new();
    for case in store::cases::all(&mut db)
        .await?
        .into_iter()
        .map(|stored| stored.case)
    {
        let loaded = match towns.get(case.number.receipt().as_str()) {
            Some(town) => app.catalogue.town_or_first(town),
            None => app.catalogue.current(),
        };
        if sees(&staff, &case, &loaded) {
            rows.push(row(&case, &loaded)?);
        }
    }
    Ok(Json(rows))
}

/// One case with its answers and files.
pub async fn show_case(
    State(app): State<Shared>,
    staff: LoggedIn,
    Path(number): Path<String>,
) -> Result<Json<CaseFile>, Failure> {
    let number = parsed(&number)?;
    let mut db = app.store.read().await?;
    let loaded = town_of(&app, &mut db, &number).await?;
    let chain = Chain::load(&mut db, number.receipt().as_str()).await?;
    let (case, content) = seen(&chain, &number, &staff, &loaded)?;
    file(case, content, &staff, &loaded).map(Json)
}

/// Shows a page, if it was handed in for this case.
pub async fn show_case_page(
    State(app): State<Shared>,
    staff: LoggedIn,
    Path((number, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let number = parsed(&number)?;
    let receipt = number.receipt().as_str();
    let mut db = app.store.read().await?;
    let loaded = town_of(&app, &mut db, &number).await?;
    let chain = Chain::load(&mut db, receipt).await?;
    drop(db);
    let (_, content) = seen(&chain, &number, &staff, &loaded)?;
    match content.files.values().flatten().any(|page| page.id == file) {
        true => uploaded::shown(&app, Owner::Receipt(receipt), &file).await,
        false => Err(Failure::missing(Missing::File)),
    }
}

/// Makes a move. What the window accepts whole, it accepts for all that handle it at the same time (Art. 5(3)).
pub async fn make_move(
    State(app): State<Shared>,
    staff: LoggedIn,
    Path(number): Path<String>,
    headers: HeaderMap,
    Sent(made): Sent<Move>,
) -> Result<Json<CaseFile>, Failure> {
    let (now, number, by) = (app.now(), parsed(&number)?, staff.actor()?);
    let key = idempotency_key(&headers)?;
    let request_hash = secrets::hash(format!("{number} {}", serde_json::to_string(&made)?));
    let accepts_whole = matches!(&made, Move::Accept { gaps, .. } if gaps.is_empty());
    let mut db = app.store.write().await?;
    let loaded = town_of(&app, &mut db, &number).await?;
    let mut chain = Chain::load(&mut db, number.receipt().as_str()).await?;
    seen(&chain, &number, &staff, &loaded)?;
    let scope = format!("move {}", by.id);
    if store::idempotency::use_key(&mut db, &scope, key, &request_hash, now).await? {
        let mut moved = chain.apply(&number, made, &by, now);
        if moved.is_ok() && accepts_whole && by.role == Role::Clerk {
            moved = chain.accept_together(&by, now);
        }
        moved.map_err(|refusal| ApiError::MoveRefused { refusal })?;
        chain.save(&mut db, &loaded, now).await?;
        app.store.commit(db).await?;
        app.outbox_bell.notify_one();
    }
    let (case, content) = seen(&chain, &number, &staff, &loaded)?;
    file(case, content, &staff, &loaded).map(Json)
}

fn parsed(number: &str) -> Result<CaseNumber, Failure> {
    CaseNumber::parse(number).map_err(|_| Failure::missing(Missing::Case))
}

/// A case that one may not see is answered as one that is not there.
fn seen<'a>(
    chain: &'a Chain,
    number: &CaseNumber,
    staff: &LoggedIn,
    loaded: &Loaded,
) -> Result<(&'a Case, &'a Content), Failure> {
    let found = chain
        .find(number)
        .filter(|(case, _)| sees(staff, case, loaded));
    found.ok_or_else(|| Failure::missing(Missing::Case))
}

fn sees(staff: &LoggedIn, case: &Case, loaded: &Loaded) -> bool {
    staff.sees(&case.body, &loaded.town.town.code, &loaded.catalogue)
}

/// The town in which the case was handed in.
async fn town_of(
    app: &App,
    db: &mut SqliteConnection,
    number: &CaseNumber,
) -> Result<Arc<Loaded>, Failure> {
    let town = store::submissions::town_of(db, number.receipt().as_str()).await?;
    Ok(app.catalogue.town_or_first(&town))
}

fn row(case: &Case, loaded: &Loaded) -> Result<CaseRow, Failure> {
    Ok(CaseRow {
        number: case.number.to_string(),
        item_name: item_name(case, loaded),
        body: case.body.clone(),
        stage: term(&case.stage.kind())?,
        dues: case.due(&loaded.catalogue.calendar),
    })
}

fn file(
    case: &Case,
    content: &Content,
    staff: &LoggedIn,
    loaded: &Loaded,
) -> Result<CaseFile, Failure> {
    let role = staff.actor()?.role;
    Ok(CaseFile {
        item_name: item_name(case, loaded),
        answers: words::answers(case, content, &loaded.catalogue),
        files: content.files.clone(),
        moves: case
            .allowed(role)
            .iter()
            .map(term)
            .collect::<Result<_, _>>()?,
        case: case.clone(),
    })
}

fn item_name(case: &Case, loaded: &Loaded) -> String {
    loaded
        .catalogue
        .items
        .get(&case.item)
        .map_or_else(|| case.item.to_string(), |item| item.name.clone())
}
