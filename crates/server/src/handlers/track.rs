//! Following a submission, and answering what is asked.

use std::cmp::Reverse;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use contract::track::{
    Correct, OpenTracking, OpenedTracking, Rate, TRACK_TOKEN, Tracking, Withdraw,
};
use contract::{ApiError, Missing};
use domain::case::{Actor, CaseNumber, Grade, Move, Role};
use domain::draft::FileRef;
use domain::receipt::ReceiptNumber;
use jiff::SignedDuration;

use crate::app::{App, Shared};
use crate::chain::Chain;
use crate::client::Client;
use crate::failure::Failure;
use crate::limiter::Guess;
use crate::sent::{Sent, header_text};
use crate::store::files::{Owner, StoredFile};
use crate::store::submissions::Submission;
use crate::tracking::View;
use crate::{chance, corrections, drafts, secrets, store, uploaded};

/// How long an opened tracking stays open.
const OPEN_FOR: SignedDuration = SignedDuration::from_mins(30);

/// Opens a submission by its receipt number and the last four characters of the ID number. A number that does not
/// exist is answered as one whose pair is wrong.
pub async fn open_tracking(
    State(app): State<Shared>,
    Client(client): Client,
    Sent(asked): Sent<OpenTracking>,
) -> Result<Json<OpenedTracking>, Failure> {
    let (now, number) = (app.now(), ReceiptNumber::parse(&asked.receipt).ok());
    let subject = number.as_ref().map_or("no number", ReceiptNumber::as_str);
    let guess = Guess::at("receipt", subject, &client);
    app.limiter.check(&guess, now)?;
    let mut db = app.store.read().await?;
    let found = match &number {
        Some(number) => store::submissions::find(&mut db, number.as_str()).await?,
        None => None,
    };
    drop(db);
    let shown = drafts::last_four(&asked.last_four).unwrap_or_default();
    let Some(submission) = found.filter(|found| secrets::same(&found.last_four, &shown)) else {
        app.limiter.wrong(&guess, now);
        return Err(ApiError::WrongPair.into());
    };
    let token = chance::secret()?;
    let expires_at = now.saturating_add(OPEN_FOR).unwrap_or(now);
    let mut db = app.store.write().await?;
    store::track_tokens::insert(
        &mut db,
        &secrets::hash(&token),
        &submission.receipt,
        expires_at,
    )
    .await?;
    app.store.commit(db).await?;
    let tracking = shown_now(&app, &submission).await?;
    Ok(Json(OpenedTracking { token, tracking }))
}

/// Reads it again.
pub async fn read_tracking(
    State(app): State<Shared>,
    Path(receipt): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Tracking>, Failure> {
    let submission = opened(&app, &headers, &receipt).await?;
    shown_now(&app, &submission).await.map(Json)
}

/// Answers a correction notice, or hands in what was to follow.
pub async fn correct_case(
    State(app): State<Shared>,
    Path(receipt): Path<String>,
    headers: HeaderMap,
    Sent(asked): Sent<Correct>,
) -> Result<Json<Tracking>, Failure> {
    let submission = opened(&app, &headers, &receipt).await?;
    corrections::correct(&app, &submission, asked).await?;
    shown_now(&app, &submission).await.map(Json)
}

/// Adds a page for a correction or a material that may follow.
pub async fn add_file(
    State(app): State<Shared>,
    Path((receipt, material)): Path<(String, String)>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<FileRef>, Failure> {
    let submission = opened(&app, &headers, &receipt).await?;
    let material = uploaded::material(&app.catalogue.current(), material)?;
    let mut db = app.store.read().await?;
    let waiting = corrections::not_handed_in(&mut db, &submission.receipt).await?;
    drop(db);
    uploaded::has_room(&waiting, &material, 0)?;
    let stored = app.files.store(body).await?;
    let page = uploaded::page(&stored, &headers, material);
    let kept = keep(&app, &submission.receipt, &page).await;
    if kept.is_err() {
        app.files.remove([stored.id]).await;
    }
    kept.map(|()| Json(page.file))
}

async fn keep(app: &App, receipt: &str, page: &StoredFile) -> Result<(), Failure> {
    let mut db = app.store.write().await?;
    let waiting = corrections::not_handed_in(&mut db, receipt).await?;
    uploaded::has_room(&waiting, &page.material, page.file.bytes)?;
    store::files::insert(&mut db, page, Owner::Receipt(receipt), app.now()).await?;
    app.store.commit(db).await
}

/// Withdraws a part or the whole; if one part can't be withdrawn, none is.
pub async fn withdraw_cases(
    State(app): State<Shared>,
    Path(receipt): Path<String>,
    headers: HeaderMap,
    Sent(asked): Sent<Withdraw>,
) -> Result<Json<Tracking>, Failure> {
    let submission = opened(&app, &headers, &receipt).await?;
    let mut withdrawn: Vec<_> = asked
        .cases
        .iter()
        .map(|number| (number.as_str(), Move::Withdraw))
        .collect();
    // What starts after others is numbered after them: it goes first, or it would end as one whose former failed.
    withdrawn.sort_by_key(|(number, _)| Reverse(CaseNumber::parse(number).ok()));
    moved(&app, &submission, withdrawn).await
}

/// Rates the service of a delivered case, once.
pub async fn rate_case(
    State(app): State<Shared>,
    Path(receipt): Path<String>,
    headers: HeaderMap,
    Sent(asked): Sent<Rate>,
) -> Result<Json<Tracking>, Failure> {
    let submission = opened(&app, &headers, &receipt).await?;
    let grade = match asked.grade {
        1 => Grade::VeryBad,
        2 => Grade::Bad,
        3 => Grade::Fair,
        4 => Grade::Good,
        5 => Grade::VeryGood,
        _ => return Err(Failure::bad_request("expected a grade from 1 to 5")),
    };
    moved(&app, &submission, vec![(&asked.case, Move::Rate { grade })]).await
}

async fn moved(
    app: &App,
    submission: &Submission,
    moves: Vec<(&str, Move)>,
) -> Result<Json<Tracking>, Failure> {
    let (now, loaded) = (app.now(), app.catalogue.town_or_first(&submission.town));
    let applicant = Actor::new(Role::Applicant, &submission.receipt);
    let mut db = app.store.write().await?;
    let mut chain = Chain::load(&mut db, &submission.receipt).await?;
    for (number, made) in moves {
        let number = CaseNumber::parse(number)
            .ok()
            .filter(|number| chain.find(number).is_some());
        let number = number.ok_or_else(|| Failure::missing(Missing::Case))?;
        chain
            .apply(&number, made, &applicant, now)
            .map_err(|refusal| ApiError::MoveRefused { refusal })?;
    }
    chain.save(&mut db, &loaded, now).await?;
    app.store.commit(db).await?;
    app.outbox_bell.notify_one();
    shown_now(app, submission).await.map(Json)
}

/// The submission that a token opens.
async fn opened(app: &App, headers: &HeaderMap, receipt: &str) -> Result<Submission, Failure> {
    let number = ReceiptNumber::parse(receipt).map_err(|_| ApiError::NotAllowed)?;
    let token = header_text(headers, TRACK_TOKEN).ok_or(ApiError::NotAllowed)?;
    let mut db = app.store.read().await?;
    let open =
        store::track_tokens::opens(&mut db, &secrets::hash(token), number.as_str(), app.now())
            .await?;
    let submission = store::submissions::find(&mut db, number.as_str()).await?;
    submission
        .filter(|_| open)
        .ok_or_else(|| ApiError::NotAllowed.into())
}

async fn shown_now(app: &App, submission: &Submission) -> Result<Tracking, Failure> {
    let mut db = app.store.read().await?;
    let chain = Chain::load(&mut db, &submission.receipt).await?;
    View {
        loaded: &app.catalogue.town_or_first(&submission.town),
        submission,
        chain: &chain,
        today: app.today(),
    }
    .tracking()
}
