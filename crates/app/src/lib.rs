//! One function per thing a user can do: load, decide, save.
