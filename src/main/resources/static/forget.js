/* A page that shows what is held on a family leaves nothing behind for the back button: browsers keep whole pages in
   memory, so it is emptied when it is left and asked for anew when it is shown again. */
window.addEventListener('pagehide', function () { document.body.textContent = ''; });
window.addEventListener('pageshow', function (event) { if (event.persisted) location.reload(); });
