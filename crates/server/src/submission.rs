//! Handing in: everything that belongs to a submission becomes durable together, once.

use std::collections::BTreeSet;

use axum::http::HeaderMap;
use contract::submissions::Submit;
use contract::{ApiError, Missing};
use domain::answers::{Answer, Answers};
use domain::case::{Actor, Role};
use domain::check::{FieldProblem, Place, Problem, Setting, check, check_documents};
use domain::draft::Draft;
use domain::form::form;
use domain::key::{BodyId, BundleId, FieldKey};
use domain::plan::plan;
use domain::receipt::ReceiptNumber;

use crate::app::App;
use crate::catalogue_files::Loaded;
use crate::chain::Chain;
use crate::failure::Failure;
use crate::parts::Whole;
use crate::store::cases::StoredCase;
use crate::store::drafts::StoredDraft;
use crate::store::submissions::Submission;
use crate::store::{self, Write};
use crate::{chance, drafts, secrets};

/// Hands a draft in, or finds that it was, and answers the receipt number.
pub async fn submit(
    app: &App,
    headers: &HeaderMap,
    asked: &Submit,
    key: &str,
) -> Result<String, Failure> {
    let mut db = app.store.write().await?;
    let receipt = hand_in(&mut db, app, headers, asked, key).await?;
    app.store.commit(db).await?;
    app.outbox_bell.notify_one();
    Ok(receipt)
}

async fn hand_in(
    db: &mut Write,
    app: &App,
    headers: &HeaderMap,
    asked: &Submit,
    key: &str,
) -> Result<String, Failure> {
    let now = app.now();
    let request_hash = secrets::hash(serde_json::to_string(asked)?);
    if let Some(known) = store::submissions::find_by_draft(db, &asked.draft).await? {
        let shown = drafts::shown_secret(headers, &asked.draft);
        if !shown.is_some_and(|secret| secrets::fits(secret, &known.secret_hash)) {
            return Err(ApiError::NotAllowed.into());
        }
        store::idempotency::use_key(db, "submit", key, &request_hash, now).await?;
        return Ok(known.receipt);
    }
    let mut draft = drafts::open(db, headers, &asked.draft, now).await?;
    store::idempotency::use_key(db, "submit", key, &request_hash, now).await?;
    let receipt = free_number(db).await?;
    let loaded = app.catalogue.town_or_first(&draft.state.town);
    let opened = Opening {
        app,
        loaded: &loaded,
        draft: &draft,
        consents: &asked.consents,
    };
    let (submission, cases) = opened.checked(&receipt)?;
    store::submissions::insert(db, &submission).await?;
    Chain::new(cases).save(db, &loaded, now).await?;
    store::files::hand_over(db, &asked.draft, receipt.as_str()).await?;
    // What was said lies with the submission now; the draft only knows where it went.
    draft.state.draft = Draft::default();
    draft.state.receipt = Some(submission.receipt.clone());
    drafts::mark_saved(&mut draft, now);
    store::drafts::update(db, &draft).await?;
    Ok(submission.receipt)
}

async fn free_number(db: &mut Write) -> Result<ReceiptNumber, Failure> {
    loop {
        let number = ReceiptNumber::new(chance::number()?);
        if store::submissions::find(db, number.as_str())
            .await?
            .is_none()
        {
            return Ok(number);
        }
    }
}

struct Opening<'a> {
    app: &'a App,
    loaded: &'a Loaded,
    draft: &'a StoredDraft,
    consents: &'a BTreeSet<BodyId>,
}

impl Opening<'_> {
    /// The submission and its cases, if nothing is missing or wrong.
    fn checked(&self, receipt: &ReceiptNumber) -> Result<(Submission, Vec<StoredCase>), Failure> {
        let catalogue = &self.loaded.catalogue;
        let (state, now) = (&self.draft.state, self.app.now());
        let draft = &state.draft;
        let bundle: &BundleId = &state.bundle;
        let plan = plan(catalogue, bundle, &draft.circumstances)
            .ok_or_else(|| Failure::missing(Missing::Bundle))?;
        if plan.steps.is_empty() {
            return Err(Failure::bad_request("nothing is left to file"));
        }
        let form = form(catalogue, &plan);
        let setting = Setting {
            today: self.app.today(),
            villages: &self.loaded.town.villages,
        };
        let (answers, documents) = (check(&form, draft, setting), check_documents(&form, draft));
        let answers = match answers {
            Ok(answers) if documents.is_empty() => answers,
            checked => {
                let fields = checked.err().unwrap_or_default();
                return Err(ApiError::Incomplete { fields, documents }.into());
            }
        };
        let last_four = last_four(&answers)?;
        let whole = Whole {
            catalogue,
            town: &self.loaded.town,
            plan: &plan,
            form: &form,
            draft,
            answers: &answers,
        };
        let bodies = whole.without_consent(self.consents);
        if !bodies.is_empty() {
            return Err(ApiError::ConsentMissing { bodies }.into());
        }
        let applicant = Actor::new(Role::Applicant, receipt.as_str());
        let cases = whole.cases(receipt, &applicant, now);
        let submission = Submission {
            receipt: receipt.to_string(),
            draft_id: state.id.clone(),
            secret_hash: self.draft.secret_hash.clone(),
            town: self.loaded.town.town.code.clone(),
            bundle: bundle.clone(),
            draft: draft.clone(),
            plan,
            last_four,
            consents: self.consents.clone(),
            catalogue_version: catalogue.version.clone(),
            submitted_at: now,
        };
        Ok((submission, cases))
    }
}

/// The second factor: of the applicant's number, or of the first number given where an organisation applies.
fn last_four(answers: &Answers) -> Result<String, Failure> {
    let key = FieldKey::new(drafts::ID_NUMBER);
    let number = |answer: &Answer| match answer {
        Answer::IdNumber(number) => Some(number.last_four().to_owned()),
        Answer::Text(number) => drafts::last_four(number),
        _ => None,
    };
    let own = answers.get(&key).and_then(number);
    let first = || {
        let numbers = answers
            .iter()
            .filter(|(_, answer)| matches!(answer, Answer::IdNumber(_)));
        numbers.filter_map(|(_, answer)| number(answer)).next()
    };
    own.or_else(first).ok_or_else(|| {
        let missing = FieldProblem {
            place: Place { key, part: None },
            problem: Problem::Missing,
        };
        ApiError::Incomplete {
            fields: vec![missing],
            documents: Vec::new(),
        }
        .into()
    })
}
