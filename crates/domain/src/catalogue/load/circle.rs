//! Finds the steps of a chain that could never start.

use crate::catalogue::Step;
use crate::key::ItemCode;

/// The steps that wait for each other in a circle, if any.
pub(super) fn find_circle(steps: &[Step]) -> Vec<ItemCode> {
    let steps: Vec<&Step> = steps.iter().collect();
    let mut waiting = steps.clone();
    loop {
        let blocked = |step: &Step| {
            step.after.as_ref().is_some_and(|a| {
                a.items()
                    .iter()
                    .any(|i| waiting.iter().any(|w| w.item == *i))
            })
        };
        let still: Vec<&Step> = waiting.iter().copied().filter(|s| blocked(s)).collect();
        if still.len() == waiting.len() {
            return still.iter().map(|s| s.item.clone()).collect();
        }
        waiting = still;
    }
}
