//! The answer to "can I do this here?", in words and in a tone.

use contract::catalogue::{ItemPage, VerdictBrief};
use domain::key::BodyId;
use domain::verdict::{Ground, Power, Verdict};
use jiff::civil::Date;
use ui::Tone;

use super::{date, say};

/// The verdict in a few words, with the tone that goes with it.
pub(crate) fn brief(verdict: VerdictBrief) -> (Tone, String) {
    match verdict {
        VerdictBrief::Here => (Tone::Good, say!(verdict.here)),
        VerdictBrief::Accepted => (Tone::Waiting, say!(verdict.accepted)),
        VerdictBrief::Station => (Tone::Good, say!(verdict.station)),
        VerdictBrief::Village => (Tone::Good, say!(verdict.village)),
        VerdictBrief::InBundle => (Tone::Info, say!(verdict.in_bundle)),
        VerdictBrief::Elsewhere => (Tone::Waiting, say!(verdict.elsewhere)),
        VerdictBrief::NotNeeded => (Tone::Neutral, say!(verdict.not_needed)),
        VerdictBrief::NotYet => (Tone::Waiting, say!(verdict.not_yet)),
        VerdictBrief::Withdrawn => (Tone::Neutral, say!(verdict.withdrawn)),
        VerdictBrief::Suspended => (Tone::Waiting, say!(verdict.suspended)),
        VerdictBrief::OutOfSeason => (Tone::Waiting, say!(verdict.out_of_season)),
    }
}

/// The day that goes with a verdict where it cannot be handed in now: from when again, or until when it was.
pub(crate) fn day(verdict: VerdictBrief, day: Option<Date>) -> Option<String> {
    let day = date::day(day?);
    Some(match verdict {
        VerdictBrief::Withdrawn => say!(verdict.was_until, day),
        _ => say!(duties.from, first = day),
    })
}

/// The sentence under the verdict.
pub(crate) fn sentence(page: &ItemPage) -> String {
    match &page.verdict {
        Verdict::Here {
            power: Power::Own, ..
        } => say!(verdict.sentence_own),
        Verdict::Here {
            power: Power::Delegated { entrusting },
            ..
        } => match entrusting {
            Some(body) => say!(verdict.sentence_delegated_by, body = name(page, body)),
            None => say!(verdict.sentence_delegated),
        },
        Verdict::AcceptedHere { decided_by, .. } => {
            say!(verdict.sentence_accepted, body = name(page, decided_by))
        }
        Verdict::AtStation { station, .. } => {
            say!(verdict.sentence_station, body = name(page, station))
        }
        Verdict::InVillage { .. } => say!(verdict.sentence_village),
        Verdict::Elsewhere { filed_in, .. } if filed_in.is_empty() => {
            say!(verdict.sentence_elsewhere, body = office(page))
        }
        Verdict::Elsewhere { .. } => say!(verdict.sentence_in_bundle, body = office(page)),
        Verdict::NotNeeded { why } => why.clone(),
        Verdict::NotYet { from, .. } => {
            say!(
                verdict.sentence_not_yet,
                day = date::day(*from),
                body = office(page)
            )
        }
        Verdict::Withdrawn { until, .. } => {
            say!(
                verdict.sentence_withdrawn,
                day = date::day(*until),
                body = office(page)
            )
        }
        Verdict::Suspended { why, next, .. } => {
            let next = next.map_or_else(
                || say!(verdict.next_unknown),
                |next| say!(verdict.next_suspended, day = date::day(next)),
            );
            say!(verdict.sentence_suspended, why, next, body = office(page))
        }
        Verdict::OutOfSeason { season, next, .. } => {
            let next = next.map_or_else(
                || say!(verdict.next_none),
                |next| say!(verdict.next_season, day = date::day(next)),
            );
            let season = date::season(*season);
            say!(verdict.sentence_season, season, next, body = office(page))
        }
    }
}

fn office(page: &ItemPage) -> String {
    let office = page.office.as_ref();
    office.map(|office| office.name.clone()).unwrap_or_default()
}

/// Since when, by which batch and on what basis; a basis that is not recorded is said so.
pub(crate) fn ground(page: &ItemPage, ground: &Ground) -> Vec<(String, String)> {
    let since = match ground.since {
        Some(since) => say!(verdict.since, day = date::day(since)),
        None => say!(verdict.always),
    };
    let until = ground
        .until
        .map(|until| (say!(verdict.until_label), date::day(until)));
    let season = ground
        .season
        .map(|season| (say!(verdict.season_label), date::season(season)));
    let batch = ground
        .batch
        .as_ref()
        .and_then(|batch| page.batches.get(batch));
    let batch = batch.map(|document| (say!(verdict.batch_label), document.clone()));
    let basis = match ground.basis.is_empty() {
        true => say!(verdict.no_basis),
        false => ground.basis.clone(),
    };
    [(say!(verdict.since_label), since)]
        .into_iter()
        .chain(until)
        .chain(season)
        .chain(batch)
        .chain([(say!(verdict.basis_label), basis)])
        .collect()
}

/// A body's name on an item's page.
fn name(page: &ItemPage, body: &BodyId) -> String {
    page.bodies
        .get(body)
        .map_or_else(|| body.to_string(), |body| body.name.clone())
}
