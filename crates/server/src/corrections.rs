//! What an applicant answers to a correction notice, or hands in of what was to follow.

use std::collections::{BTreeMap, BTreeSet};

use contract::track::Correct;
use contract::{ApiError, Missing};
use domain::answers::Answer;
use domain::case::{
    Actor, Case, CaseNumber, Correction, CorrectionTarget, Move, Refusal, Role, Stage,
};
use domain::check::{DocumentProblem, FieldProblem, Place, Problem, Setting, check};
use domain::draft::{Draft, FileRef, Typed};
use domain::form::form;
use domain::key::{FieldKey, MaterialId};
use sqlx::SqliteConnection;

use crate::app::App;
use crate::catalogue_files::Loaded;
use crate::chain::Chain;
use crate::failure::Failure;
use crate::store::files::Owner;
use crate::store::submissions::Submission;
use crate::store::{self, Write};

/// Takes an answer in: all of what was asked, and nothing else.
pub async fn correct(app: &App, submission: &Submission, asked: Correct) -> Result<(), Failure> {
    let (now, loaded) = (app.now(), app.catalogue.town_or_first(&submission.town));
    let applicant = Actor::new(Role::Applicant, &submission.receipt);
    let mut db = app.store.write().await?;
    let mut chain = Chain::load(&mut db, &submission.receipt).await?;
    let number = CaseNumber::parse(&asked.case).map_err(|_| Failure::missing(Missing::Case))?;
    let Some((case, content)) = chain.find(&number) else {
        return Err(Failure::missing(Missing::Case));
    };
    let handed = pages(&mut db, submission, &asked).await?;
    let (answers, moves) = match &case.stage {
        Stage::Correction { notice, .. } => {
            all_answered(notice, &asked)?;
            let draft = mended(submission, &content.typed, &asked.typed);
            (
                checked(app, &loaded, submission, &draft, &asked)?,
                vec![Move::Resubmit],
            )
        }
        _ => (BTreeMap::new(), supplied(case, &asked)?),
    };
    if let Some(content) = chain.content_mut(&number) {
        content.answers.extend(answers);
        content.typed.extend(asked.typed);
        content.at_window.retain(|id| !handed.contains_key(id));
        content.files.extend(handed);
    }
    for made in moves {
        chain
            .apply(&number, made, &applicant, now)
            .map_err(|refusal| ApiError::MoveRefused { refusal })?;
    }
    chain.save(&mut db, &loaded, now).await?;
    app.store.commit(db).await?;
    app.outbox_bell.notify_one();
    Ok(())
}

/// The pages uploaded since that no case has yet.
pub async fn not_handed_in(
    db: &mut SqliteConnection,
    receipt: &str,
) -> Result<BTreeMap<MaterialId, Vec<FileRef>>, Failure> {
    let chain = Chain::load(db, receipt).await?;
    let handed: BTreeSet<&str> = (chain.iter())
        .flat_map(|(_, content)| content.files.values().flatten())
        .map(|page| page.id.as_str())
        .collect();
    let mut waiting: BTreeMap<MaterialId, Vec<FileRef>> = BTreeMap::new();
    for page in store::files::of(db, Owner::Receipt(receipt)).await? {
        if !handed.contains(page.file.id.as_str()) {
            waiting.entry(page.material).or_default().push(page.file);
        }
    }
    Ok(waiting)
}

/// The pages named, if they were handed in for the materials named.
async fn pages(
    db: &mut Write,
    submission: &Submission,
    asked: &Correct,
) -> Result<BTreeMap<MaterialId, Vec<FileRef>>, Failure> {
    let stored = store::files::of(db, Owner::Receipt(&submission.receipt)).await?;
    let mut handed: BTreeMap<MaterialId, Vec<FileRef>> = BTreeMap::new();
    for (material, ids) in &asked.files {
        for id in ids {
            let page = stored
                .iter()
                .find(|page| page.file.id == *id && page.material == *material);
            let page = page.ok_or_else(|| Failure::missing(Missing::File))?;
            handed
                .entry(material.clone())
                .or_default()
                .push(page.file.clone());
        }
    }
    Ok(handed)
}

fn all_answered(notice: &[Correction], asked: &Correct) -> Result<(), Failure> {
    let (mut fields, mut materials): (BTreeSet<&FieldKey>, BTreeSet<&MaterialId>) =
        Default::default();
    for correction in notice {
        match &correction.target {
            CorrectionTarget::Field { key } => _ = fields.insert(key),
            CorrectionTarget::Material { id } => _ = materials.insert(id),
        }
    }
    let unasked = asked.typed.keys().any(|key| !fields.contains(key))
        || asked.files.keys().any(|id| !materials.contains(id));
    if unasked {
        return Err(Failure::bad_request(
            "a field or material that the notice does not name",
        ));
    }
    let missing = |key: &&&FieldKey| asked.typed.get(**key).is_none_or(Typed::is_blank);
    let fields: Vec<FieldProblem> = (fields.iter().filter(missing))
        .map(|key| FieldProblem {
            place: Place::field(key),
            problem: Problem::Missing,
        })
        .collect();
    let missing = |id: &&&MaterialId| asked.files.get(**id).is_none_or(Vec::is_empty);
    let documents: Vec<DocumentProblem> = (materials.iter().filter(missing))
        .map(|id| DocumentProblem {
            material: (*id).clone(),
            sign: false,
        })
        .collect();
    match fields.is_empty() && documents.is_empty() {
        true => Ok(()),
        false => Err(ApiError::Incomplete { fields, documents }.into()),
    }
}

/// What was handed in, as this case has it, with the new answers.
fn mended(
    submission: &Submission,
    before: &BTreeMap<FieldKey, Typed>,
    now: &BTreeMap<FieldKey, Typed>,
) -> Draft {
    let mut draft = submission.draft.clone();
    draft.typed.extend(before.clone());
    draft.typed.extend(now.clone());
    draft
}

/// The new answers, checked among the old ones by the same rules.
fn checked(
    app: &App,
    loaded: &Loaded,
    submission: &Submission,
    draft: &Draft,
    asked: &Correct,
) -> Result<BTreeMap<FieldKey, Answer>, Failure> {
    let form = form(&loaded.catalogue, &submission.plan);
    let setting = Setting {
        today: app.today(),
        villages: &loaded.town.villages,
    };
    let answers = check(&form, draft, setting).map_err(|fields| {
        // What was right on the day it was handed in and is not asked again is not held against anyone now.
        let fields: Vec<_> = fields
            .into_iter()
            .filter(|p| asked.typed.contains_key(&p.place.key))
            .collect();
        ApiError::Incomplete {
            fields,
            documents: Vec::new(),
        }
    })?;
    Ok(asked
        .typed
        .keys()
        .filter_map(|key| Some((key.clone(), answers.get(key)?.clone())))
        .collect())
}

/// What was to follow and comes now.
fn supplied(case: &Case, asked: &Correct) -> Result<Vec<Move>, Failure> {
    let with_pages = !asked.files.values().any(Vec::is_empty);
    if asked.typed.is_empty() && !asked.files.is_empty() && with_pages {
        return Ok(asked
            .files
            .keys()
            .map(|id| Move::SupplyGap {
                material: id.clone(),
            })
            .collect());
    }
    Err(ApiError::MoveRefused {
        refusal: Refusal::NotNow {
            stage: case.stage.kind(),
        },
    }
    .into())
}
