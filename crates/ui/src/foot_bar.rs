//! What to press next, where the thumb is.

use leptos::prelude::*;

/// A bar at the bottom of the screen that holds the page's actions.
#[component]
pub fn FootBar(
    /// The actions, the primary one last.
    children: Children,
    /// A line under them, such as how saving stands.
    #[prop(optional, into)]
    below: Option<ViewFn>,
) -> impl IntoView {
    view! {
        <div class="foot-bar">
            <div class="foot-bar__actions">{children()}</div>
            {below.map(|below| view! { <div class="foot-bar__below">{below.run()}</div> })}
        </div>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    use crate::{Button, ButtonKind, SaveKind, SaveState};
    view! {
        <FootBar below=|| {
            view! {
                <SaveState kind=SaveKind::Saved words="已保存 10:42"/>
                <span>"稍后继续：办理码加身份证后四位"</span>
            }
        }>
            <Button kind=ButtonKind::Primary>"下一步"</Button>
        </FootBar>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_action_stands_over_the_save_state() {
        let html = render(example);
        let action = html.find("下一步");
        assert!(action.is_some() && action < html.find("已保存"));
    }
}
