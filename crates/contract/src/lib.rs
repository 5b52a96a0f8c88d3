//! What crosses the wire: endpoints, bodies, errors.
