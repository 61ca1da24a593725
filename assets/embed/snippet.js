// Gives each frame of Svodka the height that it asks for.
addEventListener("message", function (event) {
  var said = event.data;
  if (!said || said.type !== "svodka:height" || said.v !== 1 || !(said.height > 0)) return;
  document.querySelectorAll("iframe").forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.height = Math.min(Math.max(said.height, 60), 20000);
  });
});
