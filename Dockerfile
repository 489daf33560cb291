# selisih in a container:
#   docker build -t selisih .
#   docker run --rm -v "$PWD:/desk:ro" selisih check articles
FROM python:3.11-slim AS build
RUN python -m venv /opt/selisih
COPY requirements.txt /src/
RUN /opt/selisih/bin/pip install --no-cache-dir --require-hashes -r /src/requirements.txt
COPY pyproject.toml README.md LICENSE /src/
COPY src /src/src
RUN /opt/selisih/bin/pip install --no-cache-dir --no-deps --no-build-isolation /src

FROM python:3.11-slim
# --since and diff --git ask git, which else refuses a folder of another owner.
RUN apt-get update \
  && apt-get install -y --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory '*' \
  && useradd --uid 10001 --no-create-home selisih
COPY --from=build /opt/selisih /opt/selisih
ENV PATH="/opt/selisih/bin:$PATH" PYTHONDONTWRITEBYTECODE=1
USER selisih
WORKDIR /desk
ENTRYPOINT ["selisih"]
CMD ["--help"]
