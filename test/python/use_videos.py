"""Uses the Videos API through the official SDK and prints what it saw as JSON."""

import json
import sys

import openai
from openai import OpenAI

base_url, api_key, clip_path, out_dir = sys.argv[1:5]
client = OpenAI(base_url=base_url, api_key=api_key, max_retries=0)
seen = {}


def plain(model):
    return model.model_dump(mode="json")


created = client.videos.create_and_poll(
    prompt="A red kite over a beach", seconds="4", size="1280x720", poll_interval_ms=200
)
seen["created"] = plain(created)

retrieved = client.videos.retrieve(created.id)
seen["retrieved"] = plain(retrieved)

downloads = {}
for variant, name in (("video", "a.mp4"), ("thumbnail", "a.webp"), ("spritesheet", "a.jpg")):
    content = client.videos.download_content(created.id, variant=variant)
    content.write_to_file(f"{out_dir}/{name}")
    downloads[variant] = [content.response.headers["content-type"], len(content.read())]
seen["downloads"] = downloads

edited = client.videos.edit(
    video=open(clip_path, "rb"),
    prompt="Shift the color palette to teal, sand, and rust, with a warm backlight.",
)
edited = client.videos.poll(edited.id)
seen["edited"] = plain(edited)

remixed = client.videos.remix(edited.id, prompt="Make it sepia")
seen["remixed"] = plain(client.videos.poll(remixed.id))

by_id = client.post(
    "/videos/edits",
    body={"video": {"id": edited.id}, "prompt": "Make it black and white"},
    cast_to=openai.types.Video,
)
seen["edited_by_id"] = plain(client.videos.poll(by_id.id))

extension = client.post(
    "/videos/extensions",
    body={"video": {"id": created.id}, "prompt": "The wind dies down", "seconds": "4"},
    cast_to=openai.types.Video,
)
seen["extension"] = plain(extension)
client.videos.delete(extension.id)

character = client.videos.create_character(name="Mossy", video=open(clip_path, "rb"))
seen["character"] = plain(character)
seen["character_read"] = plain(client.videos.get_character(character.id))

seen["listed"] = [video.id for video in client.videos.list(limit=1, order="asc")]

failed = client.videos.remix(edited.id, prompt="Change the dog to a cat")
seen["failed"] = plain(client.videos.poll(failed.id))

seen["deleted"] = plain(client.videos.delete(remixed.id))

errors = {}
attempts = {
    "not_found": lambda: client.videos.retrieve(remixed.id),
    "content_not_found": lambda: client.videos.download_content(remixed.id),
    "bad_request": lambda: client.videos.create(prompt="p", size="1x1"),
    "wrong_key": lambda: OpenAI(base_url=base_url, api_key="sk-wrong", max_retries=0).videos.list(),
}
for name, attempt in attempts.items():
    try:
        attempt()
    except openai.APIStatusError as error:
        errors[name] = {
            "class": type(error).__name__,
            "code": error.code,
            "param": error.param,
            "request_id": error.request_id,
        }
seen["errors"] = errors

print(json.dumps(seen))
