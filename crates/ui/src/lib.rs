//! Components that only draw: values in, events out.
