//! Cases, for staff.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::staff::{CaseFile, CaseRow};
use contract::{ApiError, Missing};
use domain::case::{Case, CaseNumber, Move, Role};

use super::submissions::idempotency_key;
use crate::app::Shared;
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
    let loaded = app.catalogue.current();
    let mut db = app.store.read().await?;
    let all = store::cases::all(&mut db).await?;
    let seen = all
        .into_iter()
        .map(|stored| stored.case)
        .filter(|case| staff.sees(&case.body, &loaded.catalogue));
    seen.map(|case| row(&case, &loaded))
        .collect::<Result<_, _>>()
        .map(Json)
}

/// One case with its answers and files.
pub async fn show_case(
    State(app): State<Shared>,
    staff: LoggedIn,
    Path(number): Path<String>,
) -> Result<Json<CaseFile>, Failure> {
    let (loaded, number) = (app.catalogue.current(), parsed(&number)?);
    let mut db = app.store.read().await?;
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
    let (loaded, number) = (app.catalogue.current(), parsed(&number)?);
    let receipt = number.receipt().as_str();
    let mut db = app.store.read().await?;
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
    let (now, loaded, number, by) = (
        app.now(),
        app.catalogue.current(),
        parsed(&number)?,
        staff.actor()?,
    );
    let key = idempotency_key(&headers)?;
    let request_hash = secrets::hash(format!("{number} {}", serde_json::to_string(&made)?));
    let accepts_whole = matches!(&made, Move::Accept { gaps, .. } if gaps.is_empty());
    let mut db = app.store.write().await?;
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
        .filter(|(case, _)| staff.sees(&case.body, &loaded.catalogue));
    found.ok_or_else(|| Failure::missing(Missing::Case))
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
