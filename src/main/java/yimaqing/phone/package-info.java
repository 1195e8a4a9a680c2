/// Phones that ask a server for pages, one after another or many at once, for the measurements. Example:
/// `new Load(port, "/h/…", "").measure(Duration.ofSeconds(5))` is sixteen of them on one page.
package yimaqing.phone;
