//! Documents to notes: bytes in, notes and diagnostics out. Reading never fails and never touches a file.
