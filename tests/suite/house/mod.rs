//! How the program is built: layers, file sizes, names, templates.

mod comments;
mod layers;
mod modules;
mod outlet;
mod templates;
