//! Orders the steps of a chain and finds the ones that could never start.

use std::collections::BTreeMap;

use crate::catalogue::{After, Step};
use crate::key::ItemCode;

/// The wave of each step: one more than the last it has to wait for, or than the first of alternatives.
pub(super) fn waves<'a>(steps: &[&'a Step]) -> BTreeMap<&'a ItemCode, u8> {
    let mut waves: BTreeMap<&ItemCode, u8> = BTreeMap::new();
    // Each round settles at least one step of an acyclic chain; the loader refuses cyclic ones.
    for _ in 0..steps.len() {
        for step in steps {
            let filed = |item: &ItemCode| steps.iter().any(|s| s.item == *item);
            let wave = match step.after.as_ref().and_then(|a| a.retain(filed)) {
                None => Some(1),
                Some(After::All(items)) => items
                    .iter()
                    .map(|i| waves.get(i).map(|w| w + 1))
                    .try_fold(1, |a, b| b.map(|b| a.max(b))),
                Some(After::Any(items)) => items
                    .iter()
                    .filter_map(|i| waves.get(i).map(|w| w + 1))
                    .min(),
            };
            if let Some(wave) = wave {
                waves.insert(&step.item, wave);
            }
        }
    }
    waves
}
