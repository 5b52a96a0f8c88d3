//! Where an application stands, in words.

use contract::track::ApplicationView;
use domain::case::{Decision, Stage};
use ui::{TimelineState, Tone};

use super::{date, say};

/// The stage in a few words, with its tone.
pub(crate) fn brief(stage: &Stage) -> (Tone, String) {
    match stage {
        Stage::Waiting { .. } => (Tone::Waiting, say!(stage.waiting)),
        Stage::Received { .. } => (Tone::Info, say!(stage.received)),
        Stage::Correction { .. } => (Tone::Problem, say!(stage.correction)),
        Stage::Resubmitted { .. } => (Tone::Info, say!(stage.resubmitted)),
        Stage::Accepted { acceptance } if acceptance.gaps.is_empty() => {
            (Tone::Info, say!(stage.accepted))
        }
        Stage::Accepted { .. } => (Tone::Waiting, say!(stage.accepted_with_gaps)),
        Stage::UnderReview { .. } => (Tone::Info, say!(stage.under_review)),
        Stage::SpecialProcedure { .. } => (Tone::Waiting, say!(stage.special_procedure)),
        Stage::Decided { decision, .. } => decided(decision),
        Stage::Issued { .. } => (Tone::Good, say!(stage.issued)),
        Stage::Delivered { .. } | Stage::Rated { .. } => (Tone::Good, say!(stage.delivered)),
        Stage::NotAccepted { .. } => (Tone::Problem, say!(stage.not_accepted)),
        Stage::Withdrawn { .. } => (Tone::Neutral, say!(stage.withdrawn)),
        Stage::Lapsed { .. } => (Tone::Neutral, say!(stage.lapsed)),
        Stage::Revoked { .. } => (Tone::Problem, say!(stage.revoked)),
        Stage::FormerFailed { .. } => (Tone::Problem, say!(stage.former_failed)),
    }
}

fn decided(decision: &Decision) -> (Tone, String) {
    match decision {
        Decision::Granted { .. } => (Tone::Good, say!(stage.granted)),
        Decision::Refused(_) => (Tone::Problem, say!(stage.refused)),
    }
}

/// What there is to know or to do at this stage.
pub(crate) fn sentence(view: &ApplicationView) -> Option<String> {
    match &view.stage {
        Stage::Waiting { formers, .. } => {
            let names: Vec<&str> = formers
                .iter()
                .filter_map(|item| view.waits_for.get(item).map(String::as_str))
                .collect();
            Some(say!(stage.waits_for, names = names.join("、")))
        }
        Stage::Correction { due_on, .. } => {
            Some(say!(stage.correction_due, day = date::day(*due_on)))
        }
        Stage::Accepted { acceptance } => acceptance
            .gaps_due_on
            .map(|day| say!(stage.gaps_due, day = date::day(day))),
        Stage::FormerFailed { which, .. } => {
            let name = view.waits_for.get(which).cloned();
            Some(say!(
                stage.former_failed_sentence,
                name = name.unwrap_or_else(|| which.to_string())
            ))
        }
        Stage::NotAccepted { refused, .. }
        | Stage::Decided {
            decision: Decision::Refused(refused),
            ..
        } => Some(say!(stage.reasons, reasons = refused.reasons.join("；"))),
        _ if !view.awaits_values.is_empty() => Some(say!(
            stage.awaits_values,
            values = view.awaits_values.join("、")
        )),
        _ => None,
    }
}

/// How the present stage is drawn at the end of its timeline.
pub(crate) fn state(stage: &Stage) -> TimelineState {
    match stage {
        Stage::Waiting { .. } => TimelineState::Waiting,
        Stage::Correction { .. }
        | Stage::NotAccepted { .. }
        | Stage::Lapsed { .. }
        | Stage::Revoked { .. }
        | Stage::FormerFailed { .. }
        | Stage::Decided {
            decision: Decision::Refused(_),
            ..
        } => TimelineState::Stopped,
        Stage::Delivered { .. } | Stage::Rated { .. } | Stage::Withdrawn { .. } => {
            TimelineState::Done
        }
        _ => TimelineState::Now,
    }
}

/// The name of an event in a timeline: the wire gives the tag of the happening or of the move.
pub(crate) fn event(what: &str) -> String {
    match what {
        "filed" => say!(event.filed),
        "received" => say!(event.received),
        "accepted_by_silence" => say!(event.accepted_by_silence),
        "lapsed" => say!(event.lapsed),
        "revoked" => say!(event.revoked),
        "ask_for_corrections" => say!(event.ask_for_corrections),
        "resubmit" => say!(event.resubmit),
        "accept" => say!(event.accept),
        "not_accept" => say!(event.not_accept),
        "supply_gap" => say!(event.supply_gap),
        "begin_review" => say!(event.begin_review),
        "start_special_procedure" => say!(event.start_special_procedure),
        "end_special_procedure" => say!(event.end_special_procedure),
        "extend" => say!(event.extend),
        "grant" => say!(event.grant),
        "refuse" => say!(event.refuse),
        "issue" => say!(event.issue),
        "deliver" => say!(event.deliver),
        "rate" => say!(event.rate),
        "answer_rating" => say!(event.answer_rating),
        "withdraw" => say!(event.withdraw),
        "field_arrived" => say!(event.field_arrived),
        "former_closed" => say!(event.former_closed),
        "former_failed" => say!(event.former_failed),
        other => other.to_owned(),
    }
}
