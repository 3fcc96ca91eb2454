//! How the program is built: layers, file sizes, names.

mod layers;
mod modules;
