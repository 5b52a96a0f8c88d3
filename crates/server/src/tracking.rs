//! A submission as its applicant sees it.

use contract::submissions::{Application, Receipt};
use contract::track::{ApplicationView, Moment, PickUp, Remedies, Tracking};
use domain::case::{Case, Decision, Event, MoveKind, Refused, Role, Stage};
use domain::key::{BodyId, ItemCode, MaterialId};
use jiff::civil::Date;

use crate::catalogue_files::Loaded;
use crate::chain::Chain;
use crate::failure::Failure;
use crate::store::cases::Content;
use crate::store::submissions::Submission;
use crate::{messages, qr, secrets};

mod notices;
mod to_correct;

/// What is shown, and what it is shown from.
pub struct View<'a> {
    /// The catalogue, for names.
    pub loaded: &'a Loaded,
    /// What was handed in.
    pub submission: &'a Submission,
    /// Where its cases stand.
    pub chain: &'a Chain,
    /// The date in the hall.
    pub today: Date,
}

impl View<'_> {
    /// The tracking page.
    pub fn tracking(&self) -> Result<Tracking, Failure> {
        Ok(Tracking {
            receipt: self.submission.receipt.clone(),
            bundle_name: self.bundle_name(),
            submitted_at: self.submission.submitted_at,
            applications: self.applications()?,
            notices: self.notices(),
        })
    }

    /// The receipt.
    pub fn receipt(&self, base_url: &str) -> Result<Receipt, Failure> {
        let number = self.submission.receipt.clone();
        Ok(Receipt {
            qr_svg: qr::svg(&format!("{base_url}/track?receipt={number}"))?,
            number,
            submitted_at: self.submission.submitted_at,
            bundle: self.submission.bundle.clone(),
            bundle_name: self.bundle_name(),
            applications: self.applications()?,
            notices: self.notices(),
        })
    }

    fn applications(&self) -> Result<Vec<ApplicationView>, Failure> {
        self.chain
            .iter()
            .map(|(case, content)| self.application(case, content))
            .collect()
    }

    fn application(&self, case: &Case, content: &Content) -> Result<ApplicationView, Failure> {
        let catalogue = &self.loaded.catalogue;
        let body = self.loaded.body(&case.body);
        let mut awaited: Vec<String> = Vec::new();
        for need in case.values_missing() {
            let label = catalogue
                .fields
                .get(&need.key)
                .map_or(need.key.as_str(), |field| &field.label);
            if !awaited.iter().any(|known| known == label) {
                awaited.push(label.to_owned());
            }
        }
        let formers = match &case.stage {
            Stage::Waiting { formers, .. } => formers.as_slice(),
            Stage::FormerFailed { which, .. } => std::slice::from_ref(which),
            _ => &[],
        };
        let may = |kind| case.may(kind, Role::Applicant).is_ok();
        Ok(ApplicationView {
            application: Application {
                number: case.number.to_string(),
                item: case.item.clone(),
                item_name: self.item_name(&case.item),
                body: case.body.clone(),
                body_name: self.body_name(&case.body),
                body_phone: body.map(|body| body.phone.clone()).unwrap_or_default(),
                dues: case.due(&catalogue.calendar),
            },
            stage: case.stage.clone(),
            timeline: case
                .history
                .iter()
                .map(|event| self.moment(case, event))
                .collect::<Result<_, _>>()?,
            waits_for: formers
                .iter()
                .map(|item| (item.clone(), self.item_name(item)))
                .collect(),
            awaits_values: awaited,
            corrections: self.to_correct(case, content),
            can_withdraw: may(MoveKind::Withdraw),
            can_rate: may(MoveKind::Rate),
            remedies: refused(&case.stage).and_then(|refused| self.remedies(refused)),
            pick_up: self.pick_up(case),
        })
    }

    /// Who did it is said as the body, never as a person's account.
    fn moment(&self, case: &Case, event: &Event) -> Result<Moment, Failure> {
        let by = match event.by.role {
            Role::Department | Role::Utility => self.body_name(&case.body),
            Role::Clerk | Role::Supervisor => self.loaded.town.town.hall.name.clone(),
            Role::Applicant | Role::System => String::new(),
        };
        Ok(Moment {
            at: event.at,
            what: messages::name(&event.what)?,
            by,
        })
    }

    fn remedies(&self, refused: &Refused) -> Option<Remedies> {
        let remedies = refused.remedies.as_ref()?;
        Some(Remedies {
            reconsideration: self.body_name(&remedies.reconsideration_body),
            reconsideration_days: remedies.reconsideration_days,
            suit_months: remedies.court_months,
        })
    }

    /// One code for the whole submission: results of all bodies are handed over at one window.
    fn pick_up(&self, case: &Case) -> Option<PickUp> {
        let Stage::Issued {
            decision: Decision::Granted { documents, .. },
            ..
        } = &case.stage
        else {
            return None;
        };
        let hall = &self.loaded.town.town.hall;
        Some(PickUp {
            code: pick_up_code(self.submission),
            documents: documents.iter().map(|id| self.material_name(id)).collect(),
            place: format!("{}（{}）", hall.name, hall.address),
        })
    }

    fn bundle_name(&self) -> String {
        let bundle = self.loaded.catalogue.bundles.get(&self.submission.bundle);
        bundle.map_or_else(
            || self.submission.bundle.to_string(),
            |bundle| bundle.name.clone(),
        )
    }

    fn item_name(&self, code: &ItemCode) -> String {
        self.loaded
            .catalogue
            .items
            .get(code)
            .map_or_else(|| code.to_string(), |item| item.name.clone())
    }

    fn body_name(&self, id: &BodyId) -> String {
        self.loaded
            .body(id)
            .map_or_else(|| id.to_string(), |body| body.name.clone())
    }

    fn material_name(&self, id: &MaterialId) -> String {
        self.loaded
            .catalogue
            .materials
            .get(id)
            .map_or_else(|| id.to_string(), |material| material.name.clone())
    }
}

/// Six digits that only the applicant and the window can know.
fn pick_up_code(submission: &Submission) -> String {
    let hash = secrets::hash(format!(
        "{} pick-up {}",
        submission.secret_hash, submission.receipt
    ));
    let number = u64::from_str_radix(&hash[..15], 16).unwrap_or_default();
    format!("{:06}", number % 1_000_000)
}

fn refused(stage: &Stage) -> Option<&Refused> {
    match (stage, stage.decision()) {
        (Stage::NotAccepted { refused, .. }, _) | (_, Some(Decision::Refused(refused))) => {
            Some(refused)
        }
        _ => None,
    }
}
