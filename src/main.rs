//! The browser app: the only package that knows pages and addresses.

#![expect(
    unreachable_pub,
    reason = "the component macro makes the props of every component pub"
)]

mod api;
mod app;
mod device;
mod form;
mod i18n;
mod later;
mod pages;
mod routes;
mod session;

fn main() {
    leptos::mount::mount_to_body(app::App);
}
