"""Settings for one local Superset that lives as long as its picture takes."""

import os

# The key guards nothing: the server listens on this machine alone, for a minute.
SECRET_KEY = os.environ["SUPERSET_SECRET_KEY"]
SQLALCHEMY_DATABASE_URI = f"sqlite:///{os.environ['SUPERSET_HOME']}/superset.db"
# Or every call of the interface would need a form's token.
WTF_CSRF_ENABLED = False
TALISMAN_ENABLED = False
FEATURE_FLAGS = {"ALERT_REPORTS": False}
