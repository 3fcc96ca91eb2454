//! How the program is built: layers, file sizes, names.

mod comments;
mod layers;
mod modules;
