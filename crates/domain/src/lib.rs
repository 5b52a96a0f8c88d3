//! The rules of the window: catalogue, verdict, chain, form, check, case, clock.
